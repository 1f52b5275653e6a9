using System;

namespace DevCrm.Licenses.Activations;

/// <summary>Somebody else changed or removed the activation since it was read; who meets this reads again.</summary>
internal sealed class ActivationChangedException : Exception
{
    public ActivationChangedException(string activationId)
        : base($"The activation {activationId} has changed since it was read.")
    {
    }
}
