using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.Aliases;

/// <summary>Reads where an alias leads: one version or two of one state machine, their weights summing to 100.</summary>
internal static class RoutingRequest
{
    private const int MostRoutes = 2;

    /// <summary>The routes; null where none are given.</summary>
    public static IReadOnlyList<RouteRecord>? Read(ApiRequest request)
    {
        var routes = request.Items("routingConfiguration")?
            .Select(route => new RouteRecord(route.RequiredText("stateMachineVersionArn", 256), Weight(route)))
            .ToList();
        if (routes is { Count: 0 })
        {
            request.Violate("routingConfiguration", "'[]'", "Member must have length greater than or equal to 1");
        }
        else if (routes?.Count > MostRoutes)
        {
            var items = routes.Select(route => $"RoutingConfigurationListItem(stateMachineVersionArn={route.VersionArn}, weight={route.Weight})");
            request.Violate("routingConfiguration", $"'[{string.Join(", ", items)}]'", $"Member must have length less than or equal to {MostRoutes}");
        }

        return routes;
    }

    /// <summary>Refuses what no alias may lead to.</summary>
    public static void Check(IReadOnlyList<RouteRecord> routes)
    {
        var arns = $"Received: [{string.Join(", ", routes.Select(route => route.VersionArn))}]";
        var parsed = routes.Select(route => Arn.OfStateMachine(route.VersionArn)).ToList();
        if (parsed.Any(arn => arn.Version is null))
        {
            throw ApiErrors.Validation($"Routing configuration must contain state machine version ARNs. {arns}");
        }

        if (routes.DistinctBy(route => route.VersionArn).Count() < routes.Count)
        {
            throw ApiErrors.Validation($"Routing configuration must contain distinct state machine version ARNs. {arns}");
        }

        if (parsed.DistinctBy(arn => arn.Unqualified).Count() > 1)
        {
            throw ApiErrors.Validation($"Routing configuration must contain versions of the same state machine. {arns}");
        }

        if (routes.Sum(route => route.Weight) != 100)
        {
            throw ApiErrors.Validation(
                $"Sum of routing configuration weights must equal 100. Received: [{string.Join(", ", routes.Select(route => route.Weight))}]");
        }
    }

    /// <summary>Refuses routes to versions that aren't there.</summary>
    public static void CheckVersions(IReadOnlyList<RouteRecord> routes, StateMachineRecord stateMachine)
    {
        if (routes.Any(route => !stateMachine.Versions.Any(version => $"{stateMachine.Arn}:{version.Number}" == route.VersionArn)))
        {
            throw ApiErrors.ResourceNotFound();
        }
    }

    private static int Weight(ApiRequest route)
    {
        var weight = route.Number("weight", 0, 100);
        if (weight is null)
        {
            route.Violate("weight", "null", "Member must not be null");
        }

        return (int)(weight ?? 0);
    }
}
