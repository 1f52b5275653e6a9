using System.ComponentModel.DataAnnotations;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Simulator;
using DevCrm.Billing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace DevCrm.Billing.Controllers;

/// <summary>The payment simulator's checkout page. Outside Development, or with a Stripe key, it does not exist.</summary>
public sealed class SimulatorController : Controller
{
    private readonly StripeSimulatorAvailability _availability;
    private readonly SimulatedSessionStore _sessions;
    private readonly StripeSimulator _simulator;

    public SimulatorController(StripeSimulatorAvailability availability, SimulatedSessionStore sessions, StripeSimulator simulator)
    {
        _availability = availability;
        _sessions = sessions;
        _simulator = simulator;
    }

    [HttpGet("stripe-simulator/{sessionId}", Name = "DevCrm.Simulator")]
    public async Task<IActionResult> Checkout(string sessionId, CancellationToken cancellationToken) =>
        await FindAsync(sessionId, cancellationToken) is { } session
            ? View(new SimulatorViewModel { Session = session, Email = session.Email ?? "" })
            : NotFound();

    [HttpPost("stripe-simulator/{sessionId}/complete", Name = "DevCrm.SimulatorComplete")]
    public async Task<IActionResult> Complete(string sessionId, SimulatorViewModel model, bool paid, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, cancellationToken) is not { } session)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !new EmailAddressAttribute().IsValid(model.Email))
        {
            model.Session = session;
            ModelState.AddModelError(nameof(model.Email), "Enter an email address.");

            return View(nameof(Checkout), model);
        }

        session.Email = model.Email.Trim();
        session.Name = model.Name;
        session.Country = model.Country;
        await _simulator.CompleteAsync(session, paid, cancellationToken);

        return Redirect($"{session.SuccessUrl}?session_id={session.SessionId}");
    }

    [HttpPost("stripe-simulator/{sessionId}/event", Name = "DevCrm.SimulatorEvent")]
    public async Task<IActionResult> Event(string sessionId, string kind, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, cancellationToken) is not { Status: "complete" } session)
        {
            return NotFound();
        }

        await (kind switch
        {
            "settle" => _simulator.SettleAsync(session, succeeded: true, cancellationToken),
            "fail" => _simulator.SettleAsync(session, succeeded: false, cancellationToken),
            "refund" => _simulator.RefundAsync(session, cancellationToken),
            "dispute" => _simulator.DisputeAsync(session, cancellationToken),
            _ => Task.CompletedTask,
        });

        return RedirectToRoute("DevCrm.Simulator", new { sessionId });
    }

    private async Task<SimulatedSession?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        _availability.IsAvailable ? await _sessions.FindAsync(sessionId, cancellationToken) : null;
}
