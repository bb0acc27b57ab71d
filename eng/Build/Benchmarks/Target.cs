namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>What the first contender is to reach: a figure of it divided by the same figure of another one.</summary>
/// <param name="Figure">Which figure; the whole time of a process is called <c>time</c>.</param>
/// <param name="Against">The other contender's name.</param>
/// <param name="AtMost">The greatest ratio, for figures that are good when small; null: there is none.</param>
/// <param name="AtLeast">The smallest ratio, for figures that are good when great; null: there is none.</param>
internal sealed record Target(string Figure, string Against, double? AtMost = null, double? AtLeast = null)
{
    public bool IsReachedBy(double ratio) => !(ratio > AtMost) && !(ratio < AtLeast);

    public override string ToString() => AtMost is { } most ? FormattableString.Invariant($"at most {most}x") : FormattableString.Invariant($"at least {AtLeast}x");
}
