using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Deploy;

/// <summary>A target cannot be read or written, for a reason that its operator can mend. The sentence never holds a credential.</summary>
internal sealed class TargetRefusedException(Wording sentence, params object[] arguments) : Exception(sentence.In(Tongue.English, arguments))
{
    /// <summary>The sentence in the operator's tongue.</summary>
    public string Say(Tongue tongue) => sentence.In(tongue, arguments);
}
