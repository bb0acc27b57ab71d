namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>A piece of an expression as it was written, before its paths are put together.</summary>
internal sealed class Syntax(SyntaxKind kind, string text, int position)
{
    private int _height;

    public SyntaxKind Kind { get; set; } = kind;

    public string Text => text;

    public int Position => position;

    public double Number { get; init; }

    public string Flags { get; init; } = "";

    /// <summary>The left side, the operand, the called function, the condition, the pattern of a transform, a lambda's body.</summary>
    public Syntax? Left { get; init; }

    /// <summary>The right side, the then branch, the update of a transform.</summary>
    public Syntax? Right { get; init; }

    /// <summary>The else branch, the deletion of a transform.</summary>
    public Syntax? Third { get; init; }

    /// <summary>The items, the arguments, the parameters, the parts of a block, the keys of an object, the sorting's terms.</summary>
    public List<Syntax> Items { get; init; } = [];

    /// <summary>The values of an object, beside its keys in <see cref="Items"/>.</summary>
    public List<Syntax> Values { get; init; } = [];

    /// <summary>Beside each sorting term: is it descending?</summary>
    public List<bool> Descending { get; init; } = [];

    public Signature? Signature { get; init; }

    /// <summary>How many levels it has, itself included. Its parts are complete, and have mostly been asked before.</summary>
    public int Height => _height > 0 ? _height : _height = 1 + Parts.Select(part => part.Height).DefaultIfEmpty().Max();

    /// <summary>What it is made of, in order.</summary>
    public IEnumerable<Syntax> Parts => new[] { Left, Right, Third }.OfType<Syntax>().Concat(Items).Concat(Values);

    /// <summary>[] stood behind it: one item stays an array.</summary>
    public bool KeepArray { get; set; }
}
