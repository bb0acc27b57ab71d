namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>The bindings that the steps of a path have yielded so far.</summary>
internal sealed class BindingStream
{
    public List<Binding> Bindings { get; } = [];
}
