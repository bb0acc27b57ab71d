namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>A text that is no call of an intrinsic function; the message names the text and the place.</summary>
public sealed class IntrinsicSyntaxException : FormatException
{
    /// <summary>Refuses <paramref name="text"/> for <paramref name="problem"/> at <paramref name="position"/>.</summary>
    public IntrinsicSyntaxException(string text, int position, string problem)
        : base($"'{text}' is not an intrinsic function call: {problem} at character {position + 1}.")
    {
        Text = text;
        Position = position;
    }

    /// <summary>The refused text.</summary>
    public string Text { get; }

    /// <summary>Where in the text the problem is, from 0.</summary>
    public int Position { get; }
}
