using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Deploy;

/// <summary>What became of a deployment. <paramref name="Objection"/> says why it was refused, else it is null.</summary>
internal sealed record DeployReport(DeployPlan Plan, DeployOutcome Outcome, Objection? Objection);

/// <summary>Why a plan must not be carried out.</summary>
internal sealed record Objection(Wording Sentence, params object[] Arguments);

/// <summary>How a deployment ended.</summary>
internal enum DeployOutcome
{
    /// <summary>Only the plan was wanted.</summary>
    Planned,

    /// <summary>The plan was not carried out.</summary>
    Refused,

    /// <summary>The target already was what it should be.</summary>
    Idle,

    /// <summary>The target is what it should be.</summary>
    Deployed,
}

/// <summary>The operator's terms: a plan only; whatever the plan says; the share of files, in percent, that may vanish.</summary>
internal sealed record DeployTerms(bool IsRehearsal, bool IsForced, int MostGone)
{
    /// <summary>What the terms have against the plan, or null.</summary>
    public Objection? Forbids(DeployPlan plan, TargetState state)
    {
        if (IsForced)
            return null;
        if (state.IsForeign)
            return new Objection(DeployWords.Foreign, plan.Foreign + plan.Changed.Count);
        return plan.Share.Lost * 100L > (long)MostGone * plan.Share.Of
            ? new Objection(DeployWords.TooMuchGone, plan.Share.Lost, plan.Share.Of, MostGone)
            : null;
    }
}
