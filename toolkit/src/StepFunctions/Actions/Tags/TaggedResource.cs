using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Actions.Tags;

/// <summary>What can have tags: a state machine or an activity.</summary>
internal sealed class TaggedResource
{
    private readonly Action<IReadOnlyList<TagRecord>> _save;

    private TaggedResource(string arn, IReadOnlyList<TagRecord> tags, Action<IReadOnlyList<TagRecord>> save) => (Arn, Tags, _save) = (arn, tags, save);

    public string Arn { get; }

    public IReadOnlyList<TagRecord> Tags { get; }

    public void Save(IReadOnlyList<TagRecord> tags) => _save(tags);

    public static TaggedResource Find(ApiContext context, string text)
    {
        var store = context.Store;
        var arn = Requests.Arn.Parse(text);
        if (arn.Type == "stateMachine" && store.FindStateMachine(text) is { } stateMachine)
        {
            return new(text, stateMachine.Tags, tags => store.Save(stateMachine with { Tags = tags }));
        }

        return arn.Type == "activity" && store.FindActivity(text) is { } activity
            ? new(text, activity.Tags, tags => store.Save(activity with { Tags = tags }))
            : throw ApiErrors.ResourceNotFound(text);
    }
}
