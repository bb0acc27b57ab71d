using System.Collections.Concurrent;

namespace AsteroidWorkflows.Engine.Tasks.Mocks;

/// <summary>
/// The scripted answers of one state, by the number of the call within an execution. The last one answers every further call.
/// </summary>
public sealed class MockedState : ITaskHandler
{
    private readonly IReadOnlyList<MockedAnswer> _answers;
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <summary>Answers in this order.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public MockedState(params IReadOnlyList<MockedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        _answers = answers.Count > 0 ? answers : throw new ArgumentException("A mocked state needs an answer.", nameof(answers));
    }

    /// <summary>
    /// How many calls an execution has had answered before the first one that comes here, because it was brought back from an earlier process.
    /// Default: none.
    /// </summary>
    public Func<TaskRequest, int> CallsBefore { get; init; } = static _ => 0;

    /// <inheritdoc/>
    public ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = Next(request);
        return answer.Delay > TimeSpan.Zero ? AfterDelayAsync(answer, request.Clock, cancellationToken) : ValueTask.FromResult(answer.Outcome);
    }

    private static async ValueTask<TaskOutcome> AfterDelayAsync(MockedAnswer answer, TimeProvider clock, CancellationToken cancellationToken)
    {
        await Task.Delay(answer.Delay, clock, cancellationToken).ConfigureAwait(false);
        return answer.Outcome;
    }

    // One answer needs no counting, and so nothing that would grow with every execution.
    private MockedAnswer Next(TaskRequest request) => _answers is [var only]
        ? only
        : _answers[Math.Min(_calls.AddOrUpdate(request.ExecutionArn, _ => CallsBefore(request), (_, calls) => calls + 1), _answers.Count - 1)];
}
