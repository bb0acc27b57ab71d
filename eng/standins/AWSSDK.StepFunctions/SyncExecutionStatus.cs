using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>How a synchronous execution ended.</summary>
public class SyncExecutionStatus : ConstantClass
{
    public static readonly SyncExecutionStatus FAILED = new("FAILED");

    public static readonly SyncExecutionStatus SUCCEEDED = new("SUCCEEDED");

    public static readonly SyncExecutionStatus TIMED_OUT = new("TIMED_OUT");

    public SyncExecutionStatus(string value)
        : base(value)
    {
    }

    public static SyncExecutionStatus FindValue(string value) => FindValue<SyncExecutionStatus>(value);

    public static implicit operator SyncExecutionStatus(string value) => FindValue(value);
}
