using System;

namespace DevCrm.Licenses.Rules;

/// <summary>A moment at which the customer is told about the end of a licence.</summary>
/// <param name="DueUtc">When.</param>
/// <param name="Days">How many days before the end; 0 on the day.</param>
/// <param name="Expires">Whether access ends here, as it does on the day without grace days.</param>
public readonly record struct Occasion(DateTime DueUtc, int Days, bool Expires);
