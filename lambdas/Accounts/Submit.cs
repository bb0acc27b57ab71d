using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>
/// Stores an application and starts the execution that processes it: in this order, since the execution needs the application. A crash
/// between the two leaves an application that stays SUBMITTED, where Find shows it; its applicant got no answer and submits again.
/// </summary>
/// <remarks>Needs dynamodb:PutItem and DeleteItem on the table, states:StartExecution on the state machine.</remarks>
public sealed class Submit(IApplicationStore store, IWorkflowStarter workflow)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Submit()
        : this(AccountsServices.OnAws.Store(), AccountsServices.OnAws.Starter())
    {
    }

    /// <summary>Answers the stored application. Where no execution could be started, nothing stays stored and the error is thrown.</summary>
    /// <exception cref="InvalidApplicationInputException">Name or address is missing or too long; nothing was stored.</exception>
    public async Task<ApplicationItem> HandleAsync(SubmitRequest input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        var name = Required.Text(input.Name, "name");
        var address = Required.Text(input.Address, "address");

        var item = new ApplicationItem($"application_{Guid.NewGuid()}", name, address, ApplicationState.Submitted, Reason: null);
        var application = new StoredApplication(item);
        await store.AddAsync(application);
        try
        {
            var execution = new SubmittedApplication(item.Name, item.Address, item.State, item.Id);
            await workflow.StartAsync($"ApplicationID-{item.Id}", new Submitted(execution));
        }
        catch (Exception startFailed)
        {
            if (await RemoveAsync(application, startFailed, context))
            {
                throw;
            }
        }

        context.Logger.LogInformation("{Function}: {ApplicationId} is stored and its execution started", nameof(Submit), item.Id);
        return item;
    }

    /// <summary>
    /// False where the application went on already: then the execution did start, and only the answer to its start was lost.
    /// </summary>
    private async Task<bool> RemoveAsync(StoredApplication application, Exception startFailed, ILambdaContext context)
    {
        try
        {
            return await store.TryRemoveAsync(application);
        }
        catch (Exception removeFailed)
        {
            // The failed start says what went wrong in the first place; it is the one to be thrown.
            context.Logger.LogError(
                "{Function}: {ApplicationId} has no execution ({StartError}) and could not be removed ({RemoveError})",
                nameof(Submit), application.Item.Id, startFailed.GetType().Name, removeFailed.GetType().Name);
            return true;
        }
    }
}
