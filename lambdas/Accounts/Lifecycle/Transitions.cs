using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;
using State = AsteroidWorkflows.Lambdas.Accounts.Contracts.ApplicationState;

namespace AsteroidWorkflows.Lambdas.Accounts.Lifecycle;

/// <summary>
/// Every change of an application, as a function of what it is. A change that is there already answers the application itself,
/// because Lambda and Step Functions may call twice; one that doesn't start from here throws.
/// </summary>
/// <remarks>
/// A review touches two things that no transaction spans: the record and the waiting execution. The order is
/// <list type="number">
/// <item>note the decision beside the token; the state stays FLAGGED_FOR_REVIEW;</item>
/// <item>hand it to the execution (SendTaskSuccess);</item>
/// <item>record REVIEW_APPROVED or REVIEW_REJECTED, dropping token and note.</item>
/// </list>
/// A crash after 1: the execution waits, the record says so, the note refuses any other decision, and the same one tried again goes
/// on. A crash after 2: the execution has its decision, and Approve or Reject, which it calls next, starts from the note as well
/// as from the recorded state; so does the one that overtakes 3. A record thus says "reviewed" only where the execution knows.
/// <para>
/// A dead token in 2 can't tell a review that timed out from a decision that an earlier try delivered. So nothing is taken back: the
/// state is unchanged, and the note is of use to the delivered decision and of no harm to the other, since a rejection with a
/// reason of its own (the time-out) overrules it. If the task was retried by Step Functions with a new token, the old one's decision
/// never arrived: Flag puts the new token in its place and drops the note. Should the retried Flag itself be overtaken by a first try
/// that was thought dead, the record ends with the old token; a review then answers that it ended, and the time-out rejects.
/// </para>
/// </remarks>
internal static class Transitions
{
    public static StoredApplication FlagForReview(StoredApplication current, TaskToken token, string? reason) => current.Item.State switch
    {
        State.FlaggedForReview when current.Token == token => current,
        State.Submitted or State.FlaggedForReview => new(current.Item with { State = State.FlaggedForReview, Reason = reason }, token),
        _ => throw Refused(current, "SUBMITTED"),
    };

    public static StoredApplication FlagAsUnprocessable(StoredApplication current, string reason) => current.Item.State switch
    {
        State.FlaggedWithUnprocessableData => current,
        State.Submitted => new(current.Item with { State = State.FlaggedWithUnprocessableData, Reason = reason }),
        _ => throw Refused(current, "SUBMITTED"),
    };

    public static StoredApplication NoteDecision(StoredApplication current, ReviewDecision decision) => current switch
    {
        { Item.State: not State.FlaggedForReview } or { Token: null } => throw Refused(current, "FLAGGED_FOR_REVIEW and waiting"),
        { Decision: null } => current with { Decision = decision },
        { Decision: { } noted } when noted != decision => throw new ReviewConflictException(current.Item.Id, noted),
        _ => current,
    };

    /// <summary>Leaves an application alone that the execution has taken further already.</summary>
    public static StoredApplication RecordReview(StoredApplication current, ReviewDecision decision) =>
        IsFlaggedWith(current, decision)
            ? new(current.Item with { State = decision is ReviewDecision.Approve ? State.ReviewApproved : State.ReviewRejected })
            : current;

    public static StoredApplication Approve(StoredApplication current) => current.Item.State switch
    {
        State.Approved => current,
        State.Submitted or State.ReviewApproved => new(current.Item with { State = State.Approved }),
        _ when IsFlaggedWith(current, ReviewDecision.Approve) => new(current.Item with { State = State.Approved }),
        _ => throw Refused(current, "SUBMITTED or REVIEW_APPROVED"),
    };

    public static StoredApplication Reject(StoredApplication current) => current.Item.State switch
    {
        State.Rejected => current,
        State.ReviewRejected => new(current.Item with { State = State.Rejected }),
        _ when IsFlaggedWith(current, ReviewDecision.Reject) => new(current.Item with { State = State.Rejected }),
        _ => throw Refused(current, "REVIEW_REJECTED"),
    };

    /// <summary>The workflow's own rejection, say after a time-out. It may come before the flag was written.</summary>
    public static StoredApplication RejectBecause(StoredApplication current, string reason) => current.Item.State switch
    {
        State.Rejected => current,
        State.Submitted or State.FlaggedForReview => new(current.Item with { State = State.Rejected, Reason = reason }),
        _ => throw Refused(current, "SUBMITTED or FLAGGED_FOR_REVIEW"),
    };

    private static bool IsFlaggedWith(StoredApplication current, ReviewDecision decision) =>
        current.Item.State is State.FlaggedForReview && current.Decision == decision;

    private static ApplicationStateException Refused(StoredApplication current, string needed) =>
        new(current.Item.Id, current.Item.State, needed);
}
