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

    /// <inheritdoc/>
    public async ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = _calls.AddOrUpdate(request.ExecutionArn, 0, (_, calls) => calls + 1);
        var answer = _answers[Math.Min(call, _answers.Count - 1)];
        if (answer.Delay > TimeSpan.Zero)
        {
            await Task.Delay(answer.Delay, request.Clock, cancellationToken).ConfigureAwait(false);
        }

        return answer.Outcome;
    }
}
