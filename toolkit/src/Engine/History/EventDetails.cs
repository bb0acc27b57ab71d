using System.Text.Json;

namespace AsteroidWorkflows.Engine.History;

/// <summary>What an event tells. Which members are set depends on the event's type, as in AWS's API; the others are null or undefined.</summary>
public sealed class EventDetails
{
    // Histories are made of these, and most events tell no more than a name and a payload: room for the rest is made when it is needed.
    private OptionalEventFields? _rare;

    /// <summary>The name of the state.</summary>
    public string? Name { get; init; }

    /// <summary>What was given: to the execution, the state, the function, the activity.</summary>
    public JsonElement Input { get; init; }

    /// <summary>What came out.</summary>
    public JsonElement Output { get; init; }

    /// <summary>The variables that the state assigned, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? AssignedVariables
    {
        get => _rare?.AssignedVariables;
        init
        {
            if (value is not null)
            {
                Rare.AssignedVariables = value;
            }
        }
    }

    /// <summary>The error's name.</summary>
    public string? Error
    {
        get => _rare?.Error;
        init
        {
            if (value is not null)
            {
                Rare.Error = value;
            }
        }
    }

    /// <summary>What happened.</summary>
    public string? Cause
    {
        get => _rare?.Cause;
        init
        {
            if (value is not null)
            {
                Rare.Cause = value;
            }
        }
    }

    /// <summary>The action of a service, for example <c>sendMessage.waitForTaskToken</c>, or an ARN.</summary>
    public string? Resource { get; init; }

    /// <summary>The service, for example <c>sqs</c> or <c>aws-sdk:s3</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The region of the service.</summary>
    public string? Region
    {
        get => _rare?.Region;
        init
        {
            if (value is not null)
            {
                Rare.Region = value;
            }
        }
    }

    /// <summary>What the service was given.</summary>
    public JsonElement Parameters
    {
        get => _rare?.Parameters ?? default;
        init
        {
            if (value.ValueKind != JsonValueKind.Undefined)
            {
                Rare.Parameters = value;
            }
        }
    }

    /// <summary>The time-out in seconds, where one is set.</summary>
    public long? TimeoutInSeconds { get; init; }

    /// <summary>The longest silence in seconds, where one is set.</summary>
    public long? HeartbeatInSeconds
    {
        get => _rare?.HeartbeatInSeconds;
        init
        {
            if (value is not null)
            {
                Rare.HeartbeatInSeconds = value;
            }
        }
    }

    /// <summary>The role that the task assumes, where one is set.</summary>
    public string? TaskRoleArn
    {
        get => _rare?.TaskRoleArn;
        init
        {
            if (value is not null)
            {
                Rare.TaskRoleArn = value;
            }
        }
    }

    /// <summary>The role of the execution.</summary>
    public string? RoleArn
    {
        get => _rare?.RoleArn;
        init
        {
            if (value is not null)
            {
                Rare.RoleArn = value;
            }
        }
    }

    /// <summary>How often the execution has been redriven.</summary>
    public long? RedriveCount
    {
        get => _rare?.RedriveCount;
        init
        {
            if (value is not null)
            {
                Rare.RedriveCount = value;
            }
        }
    }

    /// <summary>How many items a Map has.</summary>
    public long? Length
    {
        get => _rare?.Length;
        init
        {
            if (value is not null)
            {
                Rare.Length = value;
            }
        }
    }

    /// <summary>Which iteration.</summary>
    public long? Index { get; init; }

    /// <summary>The map run.</summary>
    public string? MapRunArn
    {
        get => _rare?.MapRunArn;
        init
        {
            if (value is not null)
            {
                Rare.MapRunArn = value;
            }
        }
    }

    /// <summary>Who took the activity's task.</summary>
    public string? WorkerName
    {
        get => _rare?.WorkerName;
        init
        {
            if (value is not null)
            {
                Rare.WorkerName = value;
            }
        }
    }

    /// <summary>The field whose evaluation failed.</summary>
    public string? Location
    {
        get => _rare?.Location;
        init
        {
            if (value is not null)
            {
                Rare.Location = value;
            }
        }
    }

    /// <summary>The state whose field's evaluation failed.</summary>
    public string? State
    {
        get => _rare?.State;
        init
        {
            if (value is not null)
            {
                Rare.State = value;
            }
        }
    }

    private OptionalEventFields Rare => _rare ??= new OptionalEventFields();
}
