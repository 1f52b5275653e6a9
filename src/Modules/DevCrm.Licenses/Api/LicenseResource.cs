using System;
using System.Security.Claims;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Api.Lists;
using DevCrm.Api.Problems;
using DevCrm.Api.Resources;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Products.Api;
using DevCrm.Products.Models;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Title.Models;

namespace DevCrm.Licenses.Api;

/// <summary>Licences at /api/v1/licenses. None is removed: it is revoked.</summary>
internal sealed class LicenseResource : IListed<LicenseModel>, ICreatable<LicenseModel>, IChangeable<LicenseModel>
{
    private static readonly ListShape<LicenseIndex> _list = new ListShape<LicenseIndex>(row => row.ContentItemId, row => row.Published)
        .Equal("account", row => row.AccountId, "The id of the account")
        .Equal("product", row => row.ProductId, "The id of the product")
        .Equal("plan", row => row.PlanId, "The id of the plan")
        .Equal("number", row => row.LicenseNumber, "The number people quote", text => text.ToUpperInvariant())
        .Choice<LicenseStatus>("status", row => row.Status, "As the calendar last noted it, within minutes")
        .Choice<LicenseType>("type", row => row.Type, "What the licence is for")
        .Period("starts", row => row.StartUtc, "When it begins")
        .Period("ends", row => row.EndUtc, "When it ends; perpetual ones are left out")
        .Sort("number", row => row.LicenseNumber)
        .Sort("starts", row => row.StartUtc)
        .Sort("ends", row => row.EndUtc);

    private readonly Contents _contents;
    private readonly LicenseReader _reader;
    private readonly ILicenseIssuer _issuer;
    private readonly IAccounts _accounts;
    private readonly IIdGenerator _ids;
    private readonly IHttpContextAccessor _httpContext;

    public LicenseResource(
        ContentServices services, LicenseReader reader, ILicenseIssuer issuer, IAccounts accounts, IIdGenerator ids, IHttpContextAccessor httpContext)
    {
        _contents = new Contents(services, reader);
        _reader = reader;
        _issuer = issuer;
        _accounts = accounts;
        _ids = ids;
        _httpContext = httpContext;
    }

    public ListShape Shape => _list;

    public Task<Page<LicenseModel>> ListAsync(ListRequest request, CancellationToken cancellationToken) => _contents.ListAsync(request, cancellationToken);

    public Task<LicenseModel?> FindAsync(string id, CancellationToken cancellationToken) => _contents.FindAsync(id, cancellationToken);

    public async Task<LicenseModel> CreateAsync(LicenseModel wanted, CancellationToken cancellationToken)
    {
        var result = await _issuer.IssueAsync(
            new IssueLicense(wanted.PlanId, wanted.AccountId, "api:" + _ids.GenerateUniqueId())
            {
                Name = wanted.Name.Length == 0 ? null : wanted.Name,
                Type = wanted.Type,
                StartUtc = wanted.StartsAt,
                EndUtc = wanted.EndsAt,
                Limits = wanted.Limits.ToLimits() is { IsEmpty: false } limits ? limits : null,
                Entitlements = wanted.Entitlements,
                RelatedWebsites = wanted.Websites,
                Metadata = wanted.Metadata,
                Billing = BillingOf(wanted.Billing),
                Pending = wanted.Pending,
                CreatorUserId = _httpContext.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier),
                RepresentativeUserId = wanted.RepresentativeUserId,
                PartnerAccountId = wanted.PartnerAccountId,
            },
            cancellationToken);
        return result is { Succeeded: true, License: { } license } ? LicenseModels.Of(license) : throw Fault(result);
    }

    public async Task<LicenseModel> ChangeAsync(LicenseModel current, LicenseModel wanted, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        if (wanted.AccountId != current.AccountId)
        {
            faults.Add("accountId", "A licence changes its account by transfer.");
        }

        if (wanted.PlanId != current.PlanId)
        {
            faults.Add("planId", "A licence changes its plan by upgrade.");
        }

        if (wanted.Pending != current.Pending)
        {
            faults.Add("pending", "The wait for a payment ends by confirm-payment.");
        }

        if (wanted.StartsAt is null)
        {
            faults.Add("startsAt", "A licence has a start.");
        }

        if (!await MayBeAsync(current, wanted.Type, cancellationToken))
        {
            faults.Add("type", "The product is private to another account: only our own and test licences of it may be an internal account's.");
        }

        faults.ThrowIfAny();
        return await _contents.ChangeAsync(current, wanted, cancellationToken);
    }

    /// <summary>Whether its account may have the licence with that type too.</summary>
    private async Task<bool> MayBeAsync(LicenseModel current, LicenseType? type, CancellationToken cancellationToken) =>
        type is not { } wanted
        || wanted == current.Type
        || await _accounts.GetAsync(current.AccountId, cancellationToken) is not { } account
        || LicenseOwners.MayOwn((await _reader.ProductAsync(current.ProductId, cancellationToken))?.Part, account, wanted);

    /// <summary>What is not said of the billing comes from the plan.</summary>
    private static LicenseBilling? BillingOf(BillingModel model) =>
        model is { PaymentStatus: PaymentStatus.None, PaymentMethod: "", PurchaseId: null, SubscriptionId: null, Currency: "", PrepaidUnits: null, PrepaidUnitAmount: null, ExtraUnitAmount: null }
            ? null
            : LicenseModels.Write(model, new LicenseBilling());

    private static ApiProblemException Fault(IssueResult result)
    {
        var message = result.Error ?? "It cannot be issued.";
        if (result.Outcome is IssueOutcome.UnknownPlan)
        {
            return Fault("planId", message);
        }

        if (result.Outcome is IssueOutcome.UnknownAccount or IssueOutcome.ProductNotForAccount)
        {
            return Fault("accountId", message);
        }

        // The issuer names a broken rule as "EndUtc: The end must be after the start."
        return message.Split(": ", 2) is [var field, var rule] && !field.Contains(' ', StringComparison.Ordinal)
            ? Fault(LicenseModels.FieldOf(field), rule)
            : new ApiProblemException(ApiProblem.Of(ProblemCode.ValidationFailed, message));
    }

    private static ApiProblemException Fault(string field, string message) => new(ApiProblem.Of(ProblemCode.ValidationFailed, field, message));

    /// <summary>Licences as content items: their fields change as those of any other.</summary>
    private sealed class Contents : ContentResource<LicensePart, LicenseModel, LicenseIndex>
    {
        private readonly LicenseReader _reader;

        public Contents(ContentServices services, LicenseReader reader)
            : base(services) => _reader = reader;

        protected override string ContentType => LicensesConstants.LicenseType;

        protected override ListShape<LicenseIndex> List => _list;

        // The handler of licences records what was changed.
        protected override bool Audits => false;

        protected override async ValueTask<LicenseModel> ReadAsync(ContentItem item, LicensePart part, CancellationToken cancellationToken) =>
            LicenseModels.Of((await _reader.ReadAsync(item, cancellationToken))!);

        protected override ValueTask WriteAsync(LicenseModel model, ContentItem item, LicensePart part, CancellationToken cancellationToken)
        {
            if (model.Name.Length > 0)
            {
                item.DisplayText = model.Name;
                item.Alter<TitlePart>(title => title.Title = model.Name);
            }

            part.Type = model.Type ?? part.Type;
            part.StartUtc = model.StartsAt!.Value;
            part.EndUtc = model.EndsAt;
            part.Limits = model.Limits.ToLimits();
            part.Entitlements = [.. model.Entitlements];
            part.RelatedWebsites = [.. model.Websites];
            part.Metadata = (JsonObject?)model.Metadata?.DeepClone();
            part.Billing = LicenseModels.Write(model.Billing, part.Billing);
            part.RepresentativeUserId = model.RepresentativeUserId;
            part.PartnerAccountId = model.PartnerAccountId;
            return ValueTask.CompletedTask;
        }

        protected override string FieldOf(string partField) => LicenseModels.FieldOf(partField);
    }
}
