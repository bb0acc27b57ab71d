using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>What an event of an execution is about. The service has more than are named here; every name is kept as it comes.</summary>
public class HistoryEventType : ConstantClass
{
    public static readonly HistoryEventType ExecutionFailed = new("ExecutionFailed");

    public static readonly HistoryEventType ExecutionStarted = new("ExecutionStarted");

    public static readonly HistoryEventType ExecutionSucceeded = new("ExecutionSucceeded");

    public HistoryEventType(string value)
        : base(value)
    {
    }

    public static HistoryEventType FindValue(string value) => FindValue<HistoryEventType>(value);

    public static implicit operator HistoryEventType(string value) => FindValue(value);
}
