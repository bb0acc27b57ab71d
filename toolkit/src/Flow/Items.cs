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

    /// <summary>The entries of an object of the data, each with its key.</summary>
    /// <param name="entries">For instance <c>(Order o) => o.Tags</c>.</param>
    public static ItemSource<TIn, Entry<TValue>> FromEntries<TIn, TValue>(Expression<Func<TIn, IReadOnlyDictionary<string, TValue>>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(new(typeof(Entry<TValue>)) { Items = entries, AreEntries = true });
    }

    /// <summary>The objects of a bucket whose keys begin with a prefix; <c>At</c> says which. For a distributed Map.</summary>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3List Objects(int? maxItems = null) => new(maxItems);

    /// <summary>The objects that a manifest of S3 Inventory lists; <c>At</c> says where the manifest is. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a row is, such as <c>record Listed(string Bucket, string Key)</c> with the names of the inventory's fields.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3Items<TItem> Inventory<TItem>(int? maxItems = null) => new("MANIFEST", maxItems) { Options = new() };

    /// <summary>The rows that Athena unloaded, by its manifest; <c>At</c> says where the manifest is. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a row is.</typeparam>
    /// <param name="format">How Athena wrote the rows: <c>CSV</c>, <c>JSONL</c> or <c>PARQUET</c>.</param>
    /// <param name="maxItems">How many to read. Default all.</param>
    /// <param name="headers">The names of the fields of a CSV file, which Athena does not write.</param>
    public static S3Items<TItem> Athena<TItem>(string format, int? maxItems = null, IReadOnlyList<string>? headers = null) => (format, headers) switch
    {
        ("CSV", null) => throw new ArgumentException("Athena writes no names of fields into a CSV file. Give them as headers.", nameof(headers)),
        ("CSV" or "JSONL" or "PARQUET", _) => new(format, maxItems) { Options = new() { Headers = headers }, ManifestType = "ATHENA_DATA" },
        _ => throw new ArgumentException($"Athena's rows in '{format}' cannot be read: it is CSV, JSONL or PARQUET.", nameof(format)),
    };

    /// <summary>Rows of a Parquet file in S3; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a row is.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3Items<TItem> Parquet<TItem>(int? maxItems = null) => new("PARQUET", maxItems);

    /// <summary>Items of a JSON array in S3; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What an item of the array is.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    /// <param name="arrayAt">Where in the file the array is, such as <c>/data/rows</c>. Default: the file is the array.</param>
    public static S3Items<TItem> Json<TItem>(int? maxItems = null, string? arrayAt = null) => new("JSON", maxItems) { Options = new() { Pointer = arrayAt } };

    /// <summary>Items of a file in S3 with a JSON value on each line; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a line is.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    public static S3Items<TItem> JsonLines<TItem>(int? maxItems = null) => new("JSONL", maxItems);

    /// <summary>Rows of a CSV file in S3; <c>At</c> says where. For a distributed Map.</summary>
    /// <typeparam name="TItem">What a row is; its properties are texts.</typeparam>
    /// <param name="maxItems">How many to read. Default all.</param>
    /// <param name="delimiter">What stands between two fields. Default a comma.</param>
    /// <param name="headers">The names of the fields, where the file's first row does not have them. Default: the first row has them.</param>
    public static S3Items<TItem> Csv<TItem>(int? maxItems = null, CsvDelimiter delimiter = CsvDelimiter.Comma, IReadOnlyList<string>? headers = null) =>
        new("CSV", maxItems) { Options = new() { Delimiter = delimiter, Headers = headers } };
}
