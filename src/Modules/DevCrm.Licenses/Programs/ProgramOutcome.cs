using System;
using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Programs;

/// <summary>What became of a request: the licence if there is one, the verdict, the activation it is about, and when it was decided.</summary>
internal sealed record ProgramOutcome(LicenseFacts? License, Verdict Verdict, ActivationState? Activation, DateTime AtUtc);
