using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Asks for the events of an execution.</summary>
public class GetExecutionHistoryRequest : AmazonStepFunctionsRequest
{
    public string ExecutionArn { get; set; }

    public bool? IncludeExecutionData { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public bool? ReverseOrder { get; set; }
}

/// <summary>A page of an execution's events.</summary>
public class GetExecutionHistoryResponse : AmazonWebServiceResponse
{
    public List<HistoryEvent> Events { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}

/// <summary>One event; of the details those of states.</summary>
public class HistoryEvent
{
    public long? Id { get; set; }

    public long? PreviousEventId { get; set; }

    public StateEnteredEventDetails StateEnteredEventDetails { get; set; }

    public StateExitedEventDetails StateExitedEventDetails { get; set; }

    public DateTime? Timestamp { get; set; }

    public HistoryEventType Type { get; set; }
}

/// <summary>What reached a state.</summary>
public class StateEnteredEventDetails
{
    public string Input { get; set; }

    public string Name { get; set; }
}

/// <summary>What a state handed on.</summary>
public class StateExitedEventDetails
{
    public string Name { get; set; }

    public string Output { get; set; }
}
