namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>When and how often work is tried again.</summary>
public sealed class Retrier
{
    internal Retrier(Fields fields)
    {
        ErrorEquals = fields.Texts("ErrorEquals");
        IntervalSeconds = fields.Integer("IntervalSeconds") ?? 1;
        MaxAttempts = fields.Integer("MaxAttempts") ?? 3;
        BackoffRate = fields.Number("BackoffRate") ?? 2.0;
        MaxDelaySeconds = fields.Integer("MaxDelaySeconds");
        FullJitter = fields.Text("JitterStrategy") == "FULL";
    }

    /// <summary>The names of the errors it is for; <c>States.ALL</c> and <c>States.TaskFailed</c> stand for many.</summary>
    public IReadOnlyList<string> ErrorEquals { get; }

    /// <summary>Seconds before the first retry; 1 unless said otherwise.</summary>
    public long IntervalSeconds { get; } = 1;

    /// <summary>How often to try again, 3 times unless said otherwise; 0: never.</summary>
    public long MaxAttempts { get; } = 3;

    /// <summary>By what the interval grows with each retry; 2 unless said otherwise.</summary>
    public double BackoffRate { get; } = 2.0;

    /// <summary>The longest interval in seconds; null: no bound.</summary>
    public long? MaxDelaySeconds { get; }

    /// <summary>Whether the interval is drawn between zero and itself.</summary>
    public bool FullJitter { get; }
}
