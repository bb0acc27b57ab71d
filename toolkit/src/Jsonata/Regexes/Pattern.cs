namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>A piece of a regular expression as it was written.</summary>
internal abstract record Pattern;

/// <summary>One character out of a set.</summary>
internal sealed record SetPattern(CharSet Set) : Pattern;

/// <summary>One after the other.</summary>
internal sealed record SequencePattern(IReadOnlyList<Pattern> Parts) : Pattern;

/// <summary>The first of them that leads to a match.</summary>
internal sealed record ChoicePattern(IReadOnlyList<Pattern> Options) : Pattern;

/// <summary>So many times; each time the groups inside it start afresh.</summary>
internal sealed record RepeatPattern(Pattern Inner, int Least, int Most, bool IsGreedy, int FirstGroup, int GroupEnd) : Pattern;

/// <summary>A group that is captured under its number.</summary>
internal sealed record GroupPattern(Pattern Inner, int Number) : Pattern;

/// <summary>A condition on what follows or precedes.</summary>
internal sealed record LookPattern(Pattern Inner, bool IsBehind, bool IsNegative) : Pattern;

/// <summary>A condition on the place.</summary>
internal sealed record AnchorPattern(Anchor Anchor) : Pattern;

/// <summary>The text that a group has captured.</summary>
internal sealed record BackreferencePattern(int Number) : Pattern;

/// <summary>A place in the text.</summary>
internal enum Anchor
{
    Start,
    End,
    LineStart,
    LineEnd,
    WordEdge,
    NoWordEdge,
}
