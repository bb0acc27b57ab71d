using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Amazon;
using Amazon.Runtime;

namespace AsteroidWorkflows.StandIns;

/// <summary>Keeps off the wire what is not the service's: properties of the SDK's own base classes, and collections never filled.</summary>
internal static class ModelProperties
{
    public static void Select(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.DeclaringType.Assembly == typeof(AmazonWebServiceRequest).Assembly)
            {
                type.Properties.RemoveAt(i);
            }
            else
            {
                property.ShouldSerialize = (_, value) => IsSet(value);
            }
        }
    }

    // With this switch every collection starts empty, and an empty one then means "not given".
    private static bool IsSet(object value) =>
        value is not null && !(AWSConfigs.InitializeCollections && value is ICollection { Count: 0 });
}
