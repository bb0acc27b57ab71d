using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow;

/// <summary>Items of a file in S3 whose place is still to be said.</summary>
/// <typeparam name="TItem">What an item is.</typeparam>
public sealed class S3Items<TItem>
{
    private readonly string _inputType;
    private readonly int? _maxItems;

    internal Rendering.ReaderOptions Options { get; init; } = new();

    internal string? ManifestType { get; init; }

    internal S3Items(string inputType, int? maxItems) => (_inputType, _maxItems) = (inputType, maxItems);

    /// <summary>Says where the file is.</summary>
    /// <param name="location">For instance <c>(Download d) => new S3Location(d.Bucket, d.Key)</c>.</param>
    public ItemSource<TIn, TItem> At<TIn>(Expression<Func<TIn, S3Location>> location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new(new(typeof(TItem)) { Location = location, InputType = _inputType, MaxItems = _maxItems, Reader = Options, ManifestType = ManifestType });
    }

    /// <summary>Says where the file is, and which version of it.</summary>
    /// <param name="location">For instance <c>(Download d) => new S3Version(d.Bucket, d.Key, d.Version)</c>.</param>
    public ItemSource<TIn, TItem> At<TIn>(Expression<Func<TIn, S3Version>> location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new(new(typeof(TItem)) { Location = location, InputType = _inputType, MaxItems = _maxItems, Reader = Options, ManifestType = ManifestType });
    }
}
