namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// A place among the states of a scope. What a state leads to is rendered before the state itself; sections keep the order in which they are
/// to be read.
/// </summary>
internal sealed class Section(StateScope scope)
{
    private readonly List<object> _items = [];

    internal StateScope Scope => scope;

    internal Section AddSection()
    {
        var section = new Section(scope);
        _items.Add(section);
        return section;
    }

    internal void Add(RenderedState state) => _items.Add(state);

    internal IEnumerable<RenderedState> States() =>
        _items.SelectMany(item => item is Section section ? section.States() : [(RenderedState)item]);
}
