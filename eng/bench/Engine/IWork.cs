namespace AsteroidWorkflows.Engine.Bench;

/// <summary>Something that can be done again and again.</summary>
internal interface IWork
{
    /// <summary>How much of what is counted one round does.</summary>
    int Units { get; }

    /// <summary>What is counted.</summary>
    string UnitsPerSecond { get; }

    /// <summary>Does one round and throws where its outcome isn't the one that every contender has to have.</summary>
    Task CheckAsync();

    /// <summary>Does one round.</summary>
    Task RunAsync();
}
