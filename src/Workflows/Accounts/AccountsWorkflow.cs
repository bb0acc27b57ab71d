using Amazon.Lambda.Core;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using static AsteroidWorkflows.Flow.Steps;
using ErrorInfo = AsteroidWorkflows.Lambdas.Accounts.Contracts.ErrorInfo;

namespace AsteroidWorkflows.Workflows.Accounts;

/// <summary>Checks an application for a bank account: approved when the checks are clean, reviewed by a person when one flags.</summary>
public static class AccountsWorkflow
{
    /// <summary>How long a review may take unless it is said otherwise.</summary>
    public static TimeSpan DefaultReviewTimeout { get; } = TimeSpan.FromDays(7);

    /// <summary>Builds the workflow. Its output is the application as it was stored last.</summary>
    /// <param name="reviewTimeout">How long a review may take before the application is rejected. Default 7 days.</param>
    public static Workflow<Submitted, ApplicationItem> Define(TimeSpan? reviewTimeout = null)
    {
        var reviewTime = reviewTimeout ?? DefaultReviewTimeout;

        var checkName = Invoke("Check Name", (DataChecking f, Submitted s, ILambdaContext c) =>
            f.HandleAsync(new DataCheck(CheckCommand.CheckName, new ApplicantData(s.Application.Name, null)), c));

        var checkAddress = Invoke("Check Address", (DataChecking f, Submitted s, ILambdaContext c) =>
            f.HandleAsync(new DataCheck(CheckCommand.CheckAddress, new ApplicantData(null, s.Application.Address)), c));

        var approve = Invoke("Approve Application", (Approve f, Checked a, ILambdaContext c) =>
            f.HandleAsync(new ApproveRequest(a.Application.Id), c));

        var reject = Invoke("Reject Application", (Reject f, Reviewed r, ILambdaContext c) =>
            f.HandleAsync(new RejectRequest(r.Application.Id, r.Review.Reason), c));

        var flagAsUnprocessable = Invoke("Flag Application As Unprocessable", (Flag f, Unprocessable u, ILambdaContext c) =>
            f.HandleAsync(new FlagRequest(u.Application.Id, FlagType.UnprocessableData, null, null, u.ErrorInfo), c));

        var pendingReview = Callback("Pending Review", reviewTime, (Flag f, Checked a, TaskToken token, ILambdaContext c) =>
                f.HandleAsync(new FlagRequest(
                    a.Application.Id, FlagType.Review, token.Value, new FlaggedChecks(a.Checks.Name.Flagged, a.Checks.Address.Flagged), null), c))
            .Reply<ReviewReply>()
            .Select((a, reply) => new Reviewed(a.Application, a.Checks, new ReviewOutcome(reply.Decision, null)))
            .Catch<States.Timeout>().ThenSubstitute((a, _) => new Reviewed(a.Application, a.Checks,
                new ReviewOutcome(ReviewDecision.Reject, $"Nobody reviewed the application within {reviewTime.TotalDays} days.")));

        var reviewApproved = Choose<Reviewed>("Review Approved?")
            .When(r => r.Review.Decision == ReviewDecision.Approve, approve)
            .When(r => r.Review.Decision == ReviewDecision.Reject, reject)
            .Otherwise(Fail<Reviewed>("Unknown Decision", "UnknownReviewDecision", "The reply to the review is neither APPROVE nor REJECT."));

        return Workflow.Define("Accounts",
            Parallel("Check Applicant Data", checkName, checkAddress)
                .Select((s, checks) => new Checked(s.Application, checks))
                .Catch<UnprocessableDataException>().ThenEnd((s, error) => new Unprocessable(s.Application, new ErrorInfo(error.Error, error.Cause)), flagAsUnprocessable)
                .CatchAll().ThenEnd((s, error) => new Unprocessable(s.Application, new ErrorInfo(error.Error, error.Cause)), flagAsUnprocessable)
                .Then(Choose<Checked>("Review Required?")
                    .When(a => a.Checks.Name.Flagged || a.Checks.Address.Flagged, pendingReview.Then(reviewApproved))
                    .Otherwise(approve)),
            new() { Comment = "Checks account applications; a person reviews what a check flags.", TaskTimeout = TimeSpan.FromMinutes(1) });
    }
}
