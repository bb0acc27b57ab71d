using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon EventBridge.</summary>
public static class EventBridge
{
    /// <summary>Puts events on a bus. One that a bus does not take fails the task.</summary>
    /// <typeparam name="TDetail">What the events tell.</typeparam>
    public static ServiceAction<PutEventsArguments<TDetail>, PutEventsResult> PutEvents<TDetail>() => new("events:putEvents", "events:PutEvents");
}

/// <summary>What <see cref="EventBridge.PutEvents{TDetail}"/> takes.</summary>
/// <typeparam name="TDetail">What the events tell.</typeparam>
/// <param name="Entries">The events: 1 to 10.</param>
public sealed record PutEventsArguments<TDetail>(IReadOnlyList<EventEntry<TDetail>> Entries);

/// <summary>An event.</summary>
/// <typeparam name="TDetail">What it tells.</typeparam>
/// <param name="Source">Who tells it, such as <c>orders</c>.</param>
/// <param name="DetailType">What happened, such as <c>OrderPaid</c>.</param>
/// <param name="Detail">What it tells: it keeps the names and nulls of its contract.</param>
/// <param name="EventBusName">The bus; null for the account's default one.</param>
public sealed record EventEntry<TDetail>(string Source, string DetailType, TDetail Detail, string? EventBusName = null);

/// <summary>What <see cref="EventBridge.PutEvents{TDetail}"/> answers.</summary>
/// <param name="FailedEntryCount">How many events were not taken.</param>
public sealed record PutEventsResult([property: JsonPropertyName("FailedEntryCount")] int FailedEntryCount);
