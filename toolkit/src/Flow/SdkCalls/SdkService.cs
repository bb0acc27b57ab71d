using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace AsteroidWorkflows.Flow.SdkCalls;

/// <summary>A service as its SDK package describes it: the names that Step Functions, its errors and IAM have for it.</summary>
internal sealed class SdkService
{
    private static readonly ConcurrentDictionary<Assembly, SdkService?> Known = [];

    /// <summary>What IAM calls a service where it is not what its requests are signed for.</summary>
    private static readonly Dictionary<string, string> IamPrefixes = new(StringComparer.Ordinal)
    {
        ["email"] = "ses",
        ["monitoring"] = "cloudwatch",
        ["lex"] = "lex",
        ["rds-db"] = "rds",
    };

    private readonly IReadOnlyDictionary<string, string> _operations;

    private SdkService(string id, IReadOnlyDictionary<string, string> operations, string iamPrefix)
    {
        _operations = operations;
        Name = string.Concat(id.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        ErrorPrefix = Words(id);
        IamPrefix = iamPrefix;
    }

    /// <summary>The name in a Resource, such as <c>sqs</c> of <c>aws-sdk:sqs:sendMessage</c>.</summary>
    internal string Name { get; }

    /// <summary>What stands before the names of its errors, such as <c>Sqs</c>.</summary>
    internal string ErrorPrefix { get; }

    /// <summary>What stands before its IAM actions.</summary>
    internal string IamPrefix { get; }

    /// <summary>The service of a client or an error; null where its package does not describe it.</summary>
    internal static SdkService? Of(Type type) => Known.GetOrAdd(type.Assembly, static assembly => Read(assembly));

    /// <summary>The API's operation behind a method of the client, such as <c>CreateBucket</c> of <c>PutBucketAsync</c>.</summary>
    internal string Operation(string method)
    {
        var name = method.EndsWith("Async", StringComparison.Ordinal) ? method[..^"Async".Length] : method;
        return _operations.GetValueOrDefault(name, name);
    }

    /// <summary>The name of an error in <c>ErrorEquals</c>.</summary>
    internal string Error(Type error) => error.Namespace?.EndsWith(".Model", StringComparison.Ordinal) == true
        ? $"{ErrorPrefix}.{error.Name}"
        : $"{ErrorPrefix}.{ErrorPrefix}Exception";

    private static SdkService? Read(Assembly assembly)
    {
        var types = assembly.GetTypes();
        var metadata = Array.Find(types, type => type.Namespace?.EndsWith(".Internal", StringComparison.Ordinal) == true && type.GetProperty("ServiceId") is not null && type.GetConstructor(Type.EmptyTypes) is not null);
        var config = Array.Find(types, type => !type.IsAbstract && type.BaseType?.FullName == "Amazon.Runtime.ClientConfig" && type.GetConstructor(Type.EmptyTypes) is not null);
        if (metadata is null || config is null)
        {
            return null;
        }

        var described = Activator.CreateInstance(metadata);
        var signedFor = (string)config.GetProperty("AuthenticationServiceName")!.GetValue(Activator.CreateInstance(config))!;
        return new(
            (string)metadata.GetProperty("ServiceId")!.GetValue(described)!,
            (IReadOnlyDictionary<string, string>)metadata.GetProperty("OperationNameMapping")!.GetValue(described)!,
            IamPrefixes.GetValueOrDefault(signedFor, signedFor));
    }

    /// <summary>Each word of a name with one capital letter, as the errors are called: <c>DynamoDb</c>, <c>Ec2</c>, <c>CloudWatchLogs</c>.</summary>
    private static string Words(string id)
    {
        var name = new StringBuilder();
        var startsWord = true;
        for (var i = 0; i < id.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(id[i]))
            {
                startsWord = true;
                continue;
            }

            startsWord |= i > 0 && char.IsAsciiLetterUpper(id[i]) && char.IsAsciiLetterLower(id[i - 1]);
            name.Append(startsWord ? char.ToUpperInvariant(id[i]) : char.ToLowerInvariant(id[i]));
            startsWord = false;
        }

        return name.ToString();
    }
}
