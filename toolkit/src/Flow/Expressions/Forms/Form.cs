namespace AsteroidWorkflows.Flow.Expressions.Forms;

/// <summary>A member or an operator that expressions may use.</summary>
internal sealed class Form(string key, string topic, string sample)
{
    /// <summary>What it is: <c>String.Contains(String)</c>, <c>Add(Int32)</c>.</summary>
    public string Key { get; } = key;

    /// <summary>The heading under which the reference lists it.</summary>
    public string Topic { get; } = topic;

    /// <summary>An expression over the order of docs/steps.md that uses it.</summary>
    public string Sample { get; } = sample;
}
