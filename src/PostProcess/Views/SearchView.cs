namespace Yujiang.Static.PostProcess.Views;

/// <summary>What search.liquid hands to the script: the index's folder, and the languages in the index's order.</summary>
internal sealed record SearchView(string Index, IReadOnlyList<SearchLanguageView> Languages);

/// <summary>A language of the index: its tag, its own name, and the folder in which its search page and its leaves lie.</summary>
internal sealed record SearchLanguageView(string Tag, string Name, string Folder);
