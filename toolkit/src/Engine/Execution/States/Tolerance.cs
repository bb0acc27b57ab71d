namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>How many children of a distributed Map may fail.</summary>
internal sealed class Tolerance
{
    private readonly decimal? _count;
    private readonly decimal? _percentage;

    public Tolerance(decimal? count, decimal? percentage)
    {
        if (percentage is < 0 or > 100)
        {
            throw new StatesException(ErrorNames.Runtime, "ToleratedFailurePercentage must be between 0 and 100.");
        }

        if (count is < 0)
        {
            throw new StatesException(ErrorNames.Runtime, "ToleratedFailureCount cannot be negative.");
        }

        _count = count;
        _percentage = percentage;
    }

    public decimal Count => _count ?? 0;

    public decimal Percentage => _percentage ?? 0;

    public bool IsExceeded(long failed, long total) =>
        failed > 0
        && (_count is null || failed > _count)
        && (_percentage is null || failed * 100m > _percentage * total);
}
