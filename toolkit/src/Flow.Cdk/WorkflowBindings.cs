using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using AsteroidWorkflows.Flow.Rendering;
using Constructs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Finds what the tokens of a rendered workflow stand for, and what its role needs for it.</summary>
internal sealed class WorkflowBindings(string workflow, IReadOnlyList<DotnetFunction> functions, IReadOnlyDictionary<Resource, ResourceTarget> resources)
{
    /// <summary>
    /// The definition with its tokens replaced. They are replaced here and not by CloudFormation's DefinitionSubstitutions, because emulators leave those as they are.
    /// </summary>
    public string Resolve(RenderedWorkflow rendered) => rendered.Substitutions.Aggregate(
        // The integrations of aws-cn and GovCloud are named after their partition.
        rendered.Definition.Replace("\"arn:aws:states:::", $"\"arn:{Aws.PARTITION}:states:::", StringComparison.Ordinal),
        (definition, substitution) => definition.Replace($"${{{substitution.Token}}}", ValueOf(substitution), StringComparison.Ordinal));

    public IReadOnlyList<DotnetFunction> FunctionsOf(RenderedWorkflow rendered) => [.. rendered.Functions.Select(Find)];

    public IEnumerable<PolicyStatement> Statements(RenderedWorkflow rendered)
    {
        if (rendered.Functions.Count > 0)
        {
            yield return Allow(["lambda:InvokeFunction"], rendered.Substitutions.OfType<FunctionArnSubstitution>().SelectMany(function => ArnsOf(Find(function.Function).Arn, function)));
        }

        foreach (var needs in rendered.RequiredPermissions.Where(need => !IsSelf(need.Resource)).GroupBy(need => need with { Action = "" }))
        {
            yield return Allow(needs.Select(need => need.Action), [(needs.Key.Resource.FixedArn ?? Find(needs.Key.Resource).Arn) + needs.Key.Part], needs.Key.Conditions);
        }
    }

    /// <summary>What the machine needs on itself, as a policy of its own: its role's policy has to be there before the machine is.</summary>
    public static void GrantSelf(Construct scope, RenderedWorkflow rendered, string machineArn, IRole role)
    {
        var needs = rendered.RequiredPermissions.Where(need => IsSelf(need.Resource)).GroupBy(need => need with { Action = "" }).ToList();
        if (needs.Count > 0)
        {
            new Policy(scope, "OnItself", new PolicyProps
            {
                Statements = [.. needs.Select(group => Allow(group.Select(need => need.Action), [ArnOf(group.Key.Resource) + group.Key.Part], group.Key.Conditions))],
            }).AttachToRole(role);
        }

        string ArnOf(Resource resource) => resource == Resource.Self
            ? machineArn
            : Stack.Of(scope).FormatArn(new ArnComponents
            {
                Service = "states",
                Resource = "execution",
                ResourceName = Fn.Select(6, Fn.Split(":", machineArn)),
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            });
    }

    private static bool IsSelf(Resource resource) => resource == Resource.Self || resource == Resource.SelfExecutions;

    private string ValueOf(Substitution substitution) => substitution switch
    {
        FunctionArnSubstitution function => Find(function.Function).Arn,
        ResourceNameSubstitution resource => Find(resource.Resource).Name,
        ResourceArnSubstitution resource => Find(resource.Resource).Arn,
        ResourceUrlSubstitution resource => Find(resource.Resource).Url
            ?? throw new InvalidOperationException($"{workflow} uses the URL of {resource.Resource}, and its {nameof(ResourceTarget)} has none. Give it one."),
        _ => throw new InvalidOperationException($"{workflow}: nothing is known of the token {substitution}."),
    };

    private static PolicyStatement Allow(IEnumerable<string> actions, IEnumerable<string> targets, IReadOnlyList<PermissionCondition>? conditions = null)
    {
        var statement = new PolicyStatement(new PolicyStatementProps
        {
            Actions = [.. actions.Distinct().Order(StringComparer.Ordinal)],
            Resources = [.. targets.Distinct()],
        });
        foreach (var compared in (conditions ?? []).GroupBy(condition => condition.Operator))
        {
            statement.AddCondition(compared.Key, compared.ToDictionary(condition => condition.Key, object (condition) => condition.Value));
        }

        return statement;
    }

    /// <summary>The function itself where it is called so, and each alias or version of it: permission for the one is none for the other.</summary>
    private static IEnumerable<string> ArnsOf(string arn, FunctionArnSubstitution function) =>
        function.Qualifiers.Select(qualifier => qualifier.Length == 0 ? arn : $"{arn}:{qualifier}");

    private DotnetFunction Find(FunctionReference reference) =>
        functions.FirstOrDefault(function => function.Handler.Type == reference.FunctionType && function.Handler.Method == reference.Method.Name)
        ?? throw new InvalidOperationException(
            $"{workflow} calls {reference.FunctionType.Name}.{reference.Method.Name}, which is not among the functions given to it: "
            + $"{string.Join(", ", functions.Select(function => function.Handler.Type.Name))}. Add a DotnetFunction for it.");

    private ResourceTarget Find(Resource resource) => resources.GetValueOrDefault(resource)
        ?? throw new InvalidOperationException($"{workflow} uses the resource {resource}, which is not among those given to it: {string.Join(", ", resources.Keys)}.");
}
