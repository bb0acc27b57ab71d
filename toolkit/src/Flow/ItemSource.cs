using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>The items of a Map.</summary>
/// <typeparam name="TIn">What reaches the Map.</typeparam>
/// <typeparam name="TItem">What reaches its body.</typeparam>
public sealed class ItemSource<TIn, TItem>
{
    internal ItemSource(ItemSourceNode node) => Node = node;

    internal ItemSourceNode Node { get; }

    /// <summary>Makes of the Map's input and an item what the body gets.</summary>
    /// <param name="selector">For instance <c>(batch, photo) => new Upload(batch.Bucket, photo.Key)</c>.</param>
    public ItemSource<TIn, TSelected> Select<TSelected>(Expression<Func<TIn, TItem, TSelected>> selector) => Selecting<TSelected>(selector);

    /// <summary>Makes of the Map's input, an item and its number from 0 what the body gets.</summary>
    /// <param name="selector">For instance <c>(batch, photo, index) => new Upload(batch.Bucket, photo.Key, index)</c>.</param>
    public ItemSource<TIn, TSelected> Select<TSelected>(Expression<Func<TIn, TItem, int, TSelected>> selector) => Selecting<TSelected>(selector);

    /// <summary>Hands the body several items at a time. For a distributed Map.</summary>
    /// <param name="maxItems">How many items a batch may have. Default no limit but that of a payload, 256 KiB.</param>
    /// <param name="maxBytes">How large a batch may be. Default 256 KiB.</param>
    public ItemSource<TIn, Batch<TItem>> InBatches(int? maxItems = null, int? maxBytes = null)
    {
        if (maxItems is <= 0 || maxBytes is <= 0 or > 262_144 || (maxItems ?? maxBytes) is null)
        {
            throw new ArgumentOutOfRangeException(nameof(maxItems), $"A batch of {maxItems} items and {maxBytes} bytes: give one of them at least, positive, and no more than 262,144 bytes.");
        }

        return new(Node with { Batch = new(maxItems, maxBytes), BodyType = typeof(Batch<TItem>) });
    }

    /// <summary>Hands the body batches with something that is the same for all of them.</summary>
    /// <param name="common">For instance <c>night => night.Date</c>.</param>
    /// <param name="maxItems">How many items a batch may have. Default no limit but that of a payload, 256 KiB.</param>
    /// <param name="maxBytes">How large a batch may be. Default 256 KiB.</param>
    public ItemSource<TIn, Batch<TItem, TCommon>> InBatches<TCommon>(Expression<Func<TIn, TCommon>> common, int? maxItems = null, int? maxBytes = null)
    {
        ArgumentNullException.ThrowIfNull(common);
        var batches = InBatches(maxItems, maxBytes).Node;
        return new(batches with { Batch = batches.Batch! with { Common = common }, BodyType = typeof(Batch<TItem, TCommon>) });
    }

    /// <summary>Takes from the data how many items to read. For a file in S3.</summary>
    /// <param name="items">For instance <c>night => night.Most</c>.</param>
    public ItemSource<TIn, TItem> AtMost(Expression<Func<TIn, int>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Node.Location is not null && Node.MaxItems is null
            ? new(Node with { MaxItemsFromData = items })
            : throw new InvalidOperationException("The number of items is said once, and only of a file in S3. For items of the data use Take in a function.");
    }

    private ItemSource<TIn, TSelected> Selecting<TSelected>(LambdaExpression selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Node.Selector is null && Node.Batch is null
            ? new(Node with { Selector = selector, BodyType = typeof(TSelected) })
            : throw new InvalidOperationException("The items of a Map are selected once, and before they are put into batches. Make it one Select.");
    }
}
