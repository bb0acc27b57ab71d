namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>One match of a regular expression or of a matcher function.</summary>
/// <param name="Text">The matched text.</param>
/// <param name="Start">Its offset.</param>
/// <param name="End">The offset just behind it.</param>
/// <param name="Groups">The captures; null for one that took no part.</param>
internal readonly record struct Matched(string Text, int Start, int End, string?[] Groups);
