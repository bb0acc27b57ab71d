using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.Runtime.Internal;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;
using Amazon.SQS;

namespace AsteroidWorkflows.Flow.Tests.SdkCalls;

/// <summary>Holds the names that Flow writes against those that the SDK's own marshallers write.</summary>
public class SdkNamesTests
{
    public static TheoryData<Type> ServicesOfJson => [typeof(IAmazonSQS), typeof(IAmazonDynamoDB), typeof(IAmazonKeyManagementService), typeof(IAmazonSimpleSystemsManagement)];

    public static TheoryData<Type> ServicesOfQueries => [typeof(IAmazonEC2), typeof(IAmazonSecurityTokenService)];

    [Theory]
    [MemberData(nameof(ServicesOfJson))]
    public void Every_request_in_JSON_has_the_names_that_Flow_writes(Type client)
    {
        var requests = Marshallers(client.Assembly).ToList();
        Assert.NotEmpty(requests);
        Assert.All(requests, each =>
        {
            var request = Samples.Filled(each.Request)!;
            Stream? content = Marshalled(each.Marshaller, request).ContentStream;
            using var bytes = new MemoryStream();
            content?.CopyTo(bytes);
            var (wire, written) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
            Names((bytes.Length == 0 ? new JsonObject() : JsonNode.Parse(bytes.ToArray())), "", wire);
            Names(JsonSerializer.SerializeToNode(request, request.GetType(), FlowJson.Options), "", written);
            Assert.Equal(wire.Select(Capital), written);
        });
    }

    [Theory]
    [MemberData(nameof(ServicesOfQueries))]
    public void Every_member_of_a_request_in_a_query_begins_as_Flow_writes_it(Type client)
    {
        var parts = new List<string>();
        foreach (var (marshaller, request) in Marshallers(client.Assembly))
        {
            var empty = Marshalled(marshaller, Activator.CreateInstance(request)!).ParameterCollection.Keys.ToHashSet();
            foreach (var property in request.GetProperties().Where(property => property.DeclaringType == request && property.SetMethod?.IsPublic == true))
            {
                var sample = Activator.CreateInstance(request)!;
                property.SetValue(sample, Samples.Filled(property.PropertyType));
                parts.AddRange(Marshalled(marshaller, sample).ParameterCollection.Keys
                    .Where(key => !empty.Contains(key) && key is not "ClientToken")
                    .Select(key => key.Split('.')[0]).Distinct()
                    .Where(wire => !property.Name.StartsWith(wire[..^1], StringComparison.OrdinalIgnoreCase))
                    .Select(wire => $"{request.Name}.{property.Name} is {wire}"));
            }
        }

        // Members that only the wire calls otherwise; each was looked up in the API's model, which has the name of the property.
        string[] known =
        [
            "AttachClassicLinkVpcRequest.Groups is SecurityGroupId",
            "CreateNetworkInterfaceRequest.Groups is SecurityGroupId",
            "CreateSecurityGroupRequest.Description is GroupDescription",
            "CreateTagsRequest.Resources is ResourceId",
            "DeleteLaunchTemplateVersionsRequest.Versions is LaunchTemplateVersion",
            "DeleteTagsRequest.Resources is ResourceId",
            "DescribeImagesRequest.ExecutableUsers is ExecutableBy",
            "DescribeLaunchTemplateVersionsRequest.Versions is LaunchTemplateVersion",
            "ModifyInstanceAttributeRequest.Groups is GroupId",
            "ModifyLaunchTemplateRequest.DefaultVersion is SetDefaultVersion",
            "ModifyNetworkInterfaceAttributeRequest.Groups is SecurityGroupId",
            "ModifyReservedInstancesRequest.TargetConfigurations is ReservedInstancesConfigurationSetItemType",
            "ModifySnapshotAttributeRequest.GroupNames is UserGroup",
            "ReplaceImageCriteriaInAllowedImagesSettingsRequest.ImageCriteria is ImageCriterion",
            "ReportInstanceStatusRequest.Instances is InstanceId",
        ];
        Assert.Empty(parts.Except(known));
    }

    private static IEnumerable<(Type Marshaller, Type Request)> Marshallers(Assembly assembly) =>
        from marshaller in assembly.GetTypes()
        where marshaller.Name.EndsWith("RequestMarshaller", StringComparison.Ordinal)
        let request = assembly.GetType($"{marshaller.Namespace!.Split(".Internal")[0]}.{marshaller.Name[..^"Marshaller".Length]}")
        where request is not null && request.IsSubclassOf(typeof(Amazon.Runtime.AmazonWebServiceRequest))
        select (marshaller, request);

    private static IRequest Marshalled(Type marshaller, object request) =>
        (IRequest)marshaller.GetMethod("Marshall", [request.GetType()])!.Invoke(Activator.CreateInstance(marshaller), [request])!;

    private static string Capital(string path) => string.Join('/', path.Split('/').Select(name => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..]));

    private static void Names(JsonNode? node, string path, SortedSet<string> names)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.Where(field => field.Value is not null))
                {
                    names.Add($"{path}/{Capital(name)}");
                    Names(value, $"{path}/{Capital(name)}", names);
                }

                break;
            case JsonArray items:
                items.ToList().ForEach(item => Names(item, path, names));
                break;
        }
    }

    private static class Samples
    {
        internal static object? Filled(Type type, int depth = 0)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string))
            {
                return "x";
            }

            if (type == typeof(MemoryStream))
            {
                return new MemoryStream([1]);
            }

            if (type.IsValueType)
            {
                return type == typeof(bool) ? true : Activator.CreateInstance(type);
            }

            if (type.BaseType?.Name == "ConstantClass")
            {
                return Activator.CreateInstance(type, "x");
            }

            if (depth > 4 || type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
            {
                return null;
            }

            return typeof(IEnumerable).IsAssignableFrom(type) ? Collection(type, depth) : Object(type, depth);
        }

        private static object? Collection(Type type, int depth)
        {
            var made = Activator.CreateInstance(type)!;
            if (Filled(type.GetGenericArguments()[^1], depth + 1) is not { } item)
            {
                return null;
            }

            if (made is IDictionary entries)
            {
                entries["K"] = item;
            }
            else
            {
                ((IList)made).Add(item);
            }

            return made;
        }

        private static object Object(Type type, int depth)
        {
            var made = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties().Where(property => property.SetMethod?.IsPublic == true && !property.Name.EndsWith("Set", StringComparison.Ordinal)
                || (property.SetMethod?.IsPublic == true && property.PropertyType != typeof(bool))))
            {
                if (Filled(property.PropertyType, depth + 1) is { } value)
                {
                    property.SetValue(made, value);
                }
            }

            return made;
        }
    }
}
