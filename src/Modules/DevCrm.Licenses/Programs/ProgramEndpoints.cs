using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.OpenApi;
using DevCrm.Api.Problems;
using DevCrm.Api.RateLimits;
using DevCrm.Licenses.Files;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Programs;

/// <summary>The routes for programs, described in docs/validation.md.</summary>
internal sealed class ProgramEndpoints
{
    private const string Root = "api/v1/licenses/";

    private readonly LicenseFactsSource _licenses;
    private readonly IProgramLimits _limits;
    private readonly IWrongKeyLimit _wrongKeys;
    private readonly ProgramCalls _calls;
    private readonly ProgramRecords _records;

    public ProgramEndpoints(
        LicenseFactsSource licenses, IProgramLimits limits, IWrongKeyLimit wrongKeys, ProgramCalls calls, ProgramRecords records)
    {
        _licenses = licenses;
        _limits = limits;
        _wrongKeys = wrongKeys;
        _calls = calls;
        _records = records;
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var route in Enum.GetValues<ProgramRoute>())
        {
            routes.MapPost(Root + ProgramRoutes.NameOf(route), context => HandleAsync(context, route))
                .WithName("DevCrm.Licenses." + route)
                .AllowAnonymous()
                .DisableAntiforgery()
                .WithTags("programs")
                .WithSummary(Summary(route))
                .WithMetadata(new ApiReference
                {
                    Body = typeof(ProgramRequest),
                    Answer = route switch
                    {
                        ProgramRoute.Checkout => typeof(CheckoutAnswer),
                        ProgramRoute.Usage => typeof(UsageAnswer),
                        _ => typeof(ProvenAnswer),
                    },
                    Codes = [ProblemCode.InvalidJson, ProblemCode.ValidationFailed, ProblemCode.TooLarge],
                });
        }
    }

    private async Task HandleAsync(HttpContext context, ProgramRoute route)
    {
        var cancellationToken = context.RequestAborted;
        var (request, problem) = await ProgramRequestReader.ReadAsync(context.Request, route, cancellationToken);
        if (request is null)
        {
            await problem!.ExecuteAsync(context);
            return;
        }

        var key = await _licenses.ReadAsync(request.Key!, context.RequestServices, cancellationToken);
        if ((_wrongKeys.Refusal(context) ?? _limits.Count(context, ProgramRoutes.NameOf(route), key.Hash)) is { } limited)
        {
            await limited.ExecuteAsync(context);
            return;
        }

        var address = Address(context);
        var outcome = await _calls.RunAsync(route, request, key, address, context.RequestServices, cancellationToken);
        if (outcome.License is null)
        {
            _wrongKeys.Count(context, key.Hash);
        }

        switch (route)
        {
            case ProgramRoute.Checkout:
                await CheckOutAsync(context, request, outcome, address, cancellationToken);
                break;
            case ProgramRoute.Usage:
                await ReportAsync(context, request, key, outcome, address, cancellationToken);
                break;
            default:
                await _records.AddAsync(context, route, request, outcome, address, cancellationToken);
                await AnswerAsync(context, new ProvenAnswer(), ProgramJson.Default.ProvenAnswer, request, outcome, cancellationToken);
                break;
        }
    }

    private async Task CheckOutAsync(
        HttpContext context, ProgramRequest request, ProgramOutcome outcome, string? address, CancellationToken cancellationToken)
    {
        var answer = new CheckoutAnswer();
        var ttl = request.TtlSeconds ?? ProgramLimits.DefaultTtlSeconds;
        if (outcome is { Verdict.Valid: true, License: { } license } && LicenseFileMaker.EndOf(license, ttl, outcome.AtUtc) is { } end)
        {
            outcome = await _calls.ExtendAsync(outcome, request, address, end, cancellationToken);
            if (outcome.Verdict.Valid)
            {
                var maker = context.RequestServices.GetRequiredService<LicenseFileMaker>();
                answer.File = await maker.FileAsync(outcome, outcome.Activation?.Fingerprint ?? ProgramCalls.FingerprintOf(license, request), end, cancellationToken);
            }
        }

        await _records.AddAsync(context, ProgramRoute.Checkout, request, outcome, address, cancellationToken);
        await AnswerAsync(context, answer, ProgramJson.Default.CheckoutAnswer, request, outcome, cancellationToken);
    }

    private async Task ReportAsync(
        HttpContext context, ProgramRequest request, TypedKey key, ProgramOutcome outcome, string? address, CancellationToken cancellationToken)
    {
        var answer = new UsageAnswer();
        if (outcome.License is { } license && ExpiryRules.Validates(outcome.Verdict.Status, license.Terms.ExpiryStrategy))
        {
            var (view, errors) = await UsageReports.RecordAsync(license.Id, request.Samples!, cancellationToken);
            if (errors is not null)
            {
                await ApiProblem.Of(ProblemCode.ValidationFailed, errors).ExecuteAsync(context);
                return;
            }

            // Decided again: what was reported may be more than the licence allows.
            answer.Usage = view;
            outcome = await _calls.RunAsync(ProgramRoute.Usage, request, key, address, context.RequestServices, cancellationToken);
        }

        await _records.AddAsync(context, ProgramRoute.Usage, request, outcome, address, cancellationToken);
        await AnswerAsync(context, answer, ProgramJson.Default.UsageAnswer, request, outcome, cancellationToken);
    }

    private static async Task AnswerAsync<T>(
        HttpContext context, T answer, JsonTypeInfo<T> type, ProgramRequest request, ProgramOutcome outcome, CancellationToken cancellationToken)
        where T : ProvenAnswer
    {
        Answers.Fill(answer, request, outcome.License, outcome.Verdict, outcome.Activation, outcome.AtUtc);
        if (request.Proof)
        {
            answer.Proof = await context.RequestServices.GetRequiredService<LicenseFileMaker>().ProofAsync(answer, cancellationToken);
        }

        Write(context, answer, type);
    }

    // With its length, so that the answer goes out in one piece; the server flushes it at the end of the request.
    private static void Write<T>(HttpContext context, T body, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body, type);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.BodyWriter.Write(json);
    }

    private static string? Address(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
            ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
            : null;

    private static string Summary(ProgramRoute route) => route switch
    {
        ProgramRoute.Validate => "Says whether a licence holds, and what it allows",
        ProgramRoute.Activate => "Takes a unit of the licence for a fingerprint",
        ProgramRoute.Heartbeat => "Keeps a floating activation alive",
        ProgramRoute.Deactivate => "Gives the unit of a fingerprint back",
        ProgramRoute.Checkout => "Hands out a signed licence file, to go on with offline",
        _ => "Takes samples of named counters",
    };
}
