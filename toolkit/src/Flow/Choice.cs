namespace AsteroidWorkflows.Flow;

internal static class Choice
{
    internal const string LacksOtherwise = "A Choice is a step once it has its Otherwise: say where it leads when no condition holds.";
}
