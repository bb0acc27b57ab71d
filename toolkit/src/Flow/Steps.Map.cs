using System.ComponentModel;
using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    private const string NoItems = "A Map goes through a collection, and a number is none. For so many rounds use StatesFunctions.Range, or a loop.";

    /// <summary>Does not compile: a number holds no items.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="items">A number.</param>
    /// <param name="body">What is done with an item.</param>
    /// <param name="options">Settings of the Map.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(NoItems, error: true)]
    public static WorkStep<TIn, TOut[]> Map<TIn, TBodyIn, TOut>(string name, Expression<Func<TIn, double>> items, IStep<TBodyIn, TOut> body, MapOptions? options = null) =>
        throw new NotSupportedException(NoItems);

    /// <summary>Does the same with every item, inside this execution; the results are in the items' order.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="items">For instance <c>(Batch b) => b.Orders</c>.</param>
    /// <param name="body">What is done with an item.</param>
    /// <param name="options">Settings of the Map. Default: as many items at a time as possible.</param>
    public static WorkStep<TIn, TOut[]> Map<TIn, TItem, TBodyIn, TOut>(
        string name, Expression<Func<TIn, IEnumerable<TItem>>> items, IStep<TBodyIn, TOut> body, MapOptions? options = null)
        where TItem : TBodyIn =>
        Map(name, Items.From(items), body, options);

    /// <summary>Does the same with every item, inside this execution; the results are in the items' order.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="items">Items with a selection, such as <c>Items.From((Batch b) => b.Orders).Select((b, order) => …)</c>.</param>
    /// <param name="body">What is done with an item.</param>
    /// <param name="options">Settings of the Map. Default: as many items at a time as possible.</param>
    public static WorkStep<TIn, TOut[]> Map<TIn, TItem, TBodyIn, TOut>(string name, ItemSource<TIn, TItem> items, IStep<TBodyIn, TOut> body, MapOptions? options = null)
        where TItem : TBodyIn =>
        new(new MapNode(name, NotNull(items).Node, NotNull(body).Node, typeof(TOut), options ?? new(), null));

    /// <summary>Does the same with every item, or batch of items, each in an execution of its own; the results are in the items' order.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="items">Items of the data, or of a file in S3.</param>
    /// <param name="body">What is done with an item.</param>
    /// <param name="options">Settings of the Map. Default: no item may fail.</param>
    public static WorkStep<TIn, TOut[]> DistributedMap<TIn, TItem, TBodyIn, TOut>(
        string name, ItemSource<TIn, TItem> items, IStep<TBodyIn, TOut> body, DistributedMapOptions? options = null)
        where TItem : TBodyIn =>
        new(new MapNode(name, NotNull(items).Node, NotNull(body).Node, typeof(TOut), null, options ?? new()));

    /// <summary>The same with the results written to S3: for more of them than a payload of 256 KiB can hold.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="items">Items of the data, or of a file in S3.</param>
    /// <param name="body">What is done with an item.</param>
    /// <param name="results">Where the results go, such as <c>d => new S3Prefix(d.Bucket, "results")</c>.</param>
    /// <param name="options">Settings of the Map. Default: no item may fail.</param>
    /// <param name="format">How they are written. Default: AWS's, an array of all that is known of each child execution.</param>
    public static WorkStep<TIn, MapRun> DistributedMap<TIn, TItem, TBodyIn, TOut>(
        string name, ItemSource<TIn, TItem> items, IStep<TBodyIn, TOut> body, Expression<Func<TIn, S3Prefix>> results, DistributedMapOptions? options = null, ResultFormat? format = null)
        where TItem : TBodyIn =>
        new(new MapNode(name, NotNull(items).Node, NotNull(body).Node, typeof(TOut), null, options ?? new()) { ResultLocation = NotNull(results), Results = format });
}
