using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>What holds at a place of the definition.</summary>
/// <param name="Language">The query language of the state, or of the machine where no state is entered yet.</param>
/// <param name="MachineLanguage">The query language of the whole machine, which states below a Map or Parallel take over.</param>
/// <param name="Express">Whether the states run in an Express execution.</param>
/// <param name="Depth">How many graphs this one is nested in.</param>
/// <param name="StateNames">The names of all states seen so far: they are unique in the whole definition.</param>
/// <param name="Labels">The labels of all Maps seen so far.</param>
internal sealed record ValidationContext(
    QueryLanguage Language, QueryLanguage MachineLanguage, bool Express, int Depth, HashSet<string> StateNames, HashSet<string> Labels)
{
    /// <summary>Which outcome of the state can be read here.</summary>
    public StatesResult Result { get; init; }

    public bool IsJsonata => Language == QueryLanguage.JSONata;
}
