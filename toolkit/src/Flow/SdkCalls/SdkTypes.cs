using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>
/// Recognizes the types of AWS's SDK for .NET, which Flow itself does not reference, and spells them as Step Functions does: members by the names of the API,
/// without what only the SDK has.
/// </summary>
internal static class SdkTypes
{
    private const string AssemblyPrefix = "AWSSDK.";

    /// <summary>Whether it is a client's interface, such as <c>IAmazonSQS</c>.</summary>
    internal static bool IsClient(Type type) => type.IsInterface && IsSdk(type) && type.GetInterfaces().Any(parent => parent.FullName == "Amazon.Runtime.IAmazonService");

    /// <summary>Whether it is an error of a service.</summary>
    internal static bool IsError(Type type) => IsSdk(type) && Bases(type).Any(parent => parent.FullName == "Amazon.Runtime.AmazonServiceException");

    internal static bool IsRequest(Type type) => Bases(type).Any(parent => parent.FullName == "Amazon.Runtime.AmazonWebServiceRequest");

    /// <summary>Whether it is one of the SDK's lists of words, such as <c>InstanceType</c>: a text in JSON.</summary>
    internal static bool IsWord(Type type) => Bases(type).Any(parent => parent.FullName == "Amazon.Runtime.ConstantClass");

    /// <summary>Gives a type of the SDK the names that the API has.</summary>
    internal static void Spell(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !IsSdk(info.Type) || IsWord(info.Type))
        {
            return;
        }

        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var property = info.Properties[i];
            if (property.AttributeProvider is not PropertyInfo member || SdkNames.Of(member) is not { } name)
            {
                info.Properties.RemoveAt(i);
                continue;
            }

            property.Name = name;
        }
    }

    /// <summary>Refuses a member of the SDK's types that the API does not have: it would be left out without a word.</summary>
    internal static void CheckMember(Contract contract, MemberInfo member)
    {
        if (IsSdk(contract.Type) && !contract.Properties.Any(property => property.Key == member.Name))
        {
            throw new NotTranslatableException(
                $"{contract.Type.Name}.{member.Name} is the SDK's own, and the API behind it has no such member",
                "Set a member that the API has, or call the service with Service and arguments of your own.");
        }
    }

    /// <summary>Its setters keep what they are given, and its long numbers count bytes or milliseconds.</summary>
    internal static bool IsSdk(Type type) => type.Assembly.GetName().Name?.StartsWith(AssemblyPrefix, StringComparison.Ordinal) == true;

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
