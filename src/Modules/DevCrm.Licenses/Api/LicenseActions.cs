using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Problems;
using DevCrm.Api.Resources;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Api;

/// <summary>What is done to a licence beyond the change of its fields: POST /api/v1/licenses/{id}/….</summary>
internal static class LicenseActions
{
    /// <summary>Who has it sees keys in clear; no other scope but "*" includes it.</summary>
    public const string KeyScope = "licenses:reveal-key";
    private const string WriteScope = "licenses:write";

    public static void MapLicenseActions(this ResourceRoutes<LicenseResource, LicenseModel> routes) => routes
        .Change<RenewModel>("renew", "Moves the end on for a payment, once a payment", (licenses, id, body, token) =>
            licenses.RenewAsync(id, new RenewLicense(body.PaymentId) { EndUtc = body.EndsAt, Reason = body.Reason }, token))
        .Change<ExtendModel>("extend", "Gives time without a payment", (licenses, id, body, token) =>
            licenses.ExtendAsync(id, body.EndsAt!.Value, body.Reason, token))
        .Change<ReasonModel>("suspend", "Stops it until it is reinstated", (licenses, id, body, token) =>
            licenses.SuspendAsync(id, body.Reason, token))
        .Change<ReasonModel>("reinstate", "Ends a suspension", (licenses, id, body, token) =>
            licenses.ReinstateAsync(id, body.Reason, token))
        .Change<ReasonModel>("revoke", "Ends it for good", (licenses, id, body, token) =>
            licenses.RevokeAsync(id, body.Reason, token))
        .Change<ReasonModel>("confirm-payment", "Ends the wait for a payment", (licenses, id, body, token) =>
            licenses.ActivateAsync(id, body.Reason, token))
        .Change<UpgradeModel>("upgrade", "Changes to another plan of the product", (licenses, id, body, token) =>
            licenses.UpgradeAsync(id, new UpgradeLicense(body.PlanId, body.Reason) { KeepEndDate = body.KeepEndDate, KeepOwnLimits = body.KeepOwnLimits }, token))
        .Change<TransferModel>("transfer", "Gives it to another account", (licenses, id, body, token) =>
            licenses.TransferAsync(id, new TransferLicense(body.AccountId, body.Reason) { KeepActivations = body.KeepActivations, NewKey = body.NewKey }, token))
        .Action<ReasonModel, KeyModel>("regenerate-key", KeyScope, "Ends the key everywhere and tells the new one", RegenerateAsync)
        .Action<NothingModel, KeyModel>("reveal-key", KeyScope, "Tells the key in clear, which is recorded", RevealAsync);

    private static ResourceRoutes<LicenseResource, LicenseModel> Change<TBody>(
        this ResourceRoutes<LicenseResource, LicenseModel> routes,
        string action,
        string summary,
        Func<ILicenses, string, TBody, CancellationToken, Task<LicenseChange>> change)
        where TBody : class, new() =>
        routes.Action<TBody, LicenseModel>(action, WriteScope, summary, async (context, id, body) =>
        {
            var services = context.RequestServices;
            return IsDone(await change(services.GetRequiredService<ILicenses>(), id, body, context.RequestAborted))
                ? await services.GetRequiredService<LicenseResource>().FindAsync(id, context.RequestAborted)
                : null;
        });

    private static async Task<KeyModel?> RegenerateAsync(HttpContext context, string id, ReasonModel body)
    {
        var licenses = context.RequestServices.GetRequiredService<ILicenses>();
        var (change, key) = await licenses.RegenerateKeyAsync(id, body.Reason, context.RequestAborted);
        return IsDone(change) ? new KeyModel { Id = id, Key = key! } : null;
    }

    private static async Task<KeyModel?> RevealAsync(HttpContext context, string id, NothingModel body)
    {
        var licenses = context.RequestServices.GetRequiredService<ILicenses>();
        if (await licenses.RevealKeyAsync(id, context.RequestAborted) is not { } key)
        {
            return null;
        }

        var audit = context.RequestServices.GetRequiredService<IAuditTrail>();
        await audit.RecordAsync(new AuditEntry(LicensesConstants.LicenseType, id, "KeyRevealed"), context.RequestAborted);
        return new KeyModel { Id = id, Key = key };
    }

    /// <summary>False when there is no such licence. What was so already is done; what is refused ends the request.</summary>
    private static bool IsDone(LicenseChange change) => change.Outcome switch
    {
        LicenseOutcome.NotFound => false,
        LicenseOutcome.Refused => throw new ApiProblemException(ApiProblem.Of(ProblemCode.Conflict, change.Problem)),
        _ => true,
    };
}
