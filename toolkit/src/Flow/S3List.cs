using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow;

/// <summary>The objects of a bucket, of which it is still to be said which.</summary>
public sealed class S3List
{
    private readonly int? _maxItems;

    internal S3List(int? maxItems) => _maxItems = maxItems;

    /// <summary>Says the bucket, and what the keys begin with.</summary>
    /// <param name="prefix">For instance <c>(Night n) => new S3Prefix(bucket.Name, n.Date)</c>.</param>
    public ItemSource<TIn, S3Object> At<TIn>(Expression<Func<TIn, S3Prefix>> prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new(new(typeof(S3Object)) { Location = prefix, InputType = null, MaxItems = _maxItems });
    }
}
