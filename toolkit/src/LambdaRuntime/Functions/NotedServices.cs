namespace AsteroidWorkflows.LambdaRuntime.Functions;

/// <summary>Notes what a function asks for while it is made. It gets no clients, and a setting's name for its value: it only hands them on.</summary>
internal sealed class NotedServices() : FunctionServices(_ => null)
{
    private readonly SortedSet<string> _settings = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _optional = new(StringComparer.Ordinal);
    private readonly List<Type> _clients = [];

    /// <summary>What was asked for.</summary>
    public FunctionNeeds Needs => new([.. _settings], [.. _optional], [.. _clients.Distinct().OrderBy(client => client.FullName, StringComparer.Ordinal)]);

    private protected override string? Read(string name, bool isRequired)
    {
        (isRequired ? _settings : _optional).Add(name);
        return isRequired ? name : null;
    }

    private protected override object? Client(Type type)
    {
        _clients.Add(type);
        return null;
    }
}
