using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow;

/// <summary>Where the items of a Map come from.</summary>
public static class Items
{
    /// <summary>Items of the data that reaches the Map.</summary>
    /// <param name="items">For instance <c>(Batch b) => b.Orders</c>.</param>
    public static ItemSource<TIn, TItem> From<TIn, TItem>(Expression<Func<TIn, IEnumerable<TItem>>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(new(typeof(TItem)) { Items = items });
    }

    /// <summary>Items of a JSON array in S3; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What an item of the array is.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3Items<TItem> Json<TItem>(int? maxItems = null) => new("JSON", maxItems);

    /// <summary>Items of a file in S3 with a JSON value on each line; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a line is.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3Items<TItem> JsonLines<TItem>(int? maxItems = null) => new("JSONL", maxItems);

    /// <summary>Rows of a CSV file in S3 whose first row has the names of the fields; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a row is; its properties are texts.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3Items<TItem> Csv<TItem>(int? maxItems = null) => new("CSV", maxItems);
}
