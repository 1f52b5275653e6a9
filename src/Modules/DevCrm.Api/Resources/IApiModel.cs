namespace DevCrm.Api.Resources;

/// <summary>
/// What a resource looks like to programs. Fields that the server decides carry <c>[ReadOnly(true)]</c>; rules stand as data
/// annotations, texts for the reference as <c>[Description]</c>.
/// </summary>
public interface IApiModel
{
    string Id { get; }

    /// <summary>Whether it tells, this once, what later reads do not: such an answer names no state and no cache keeps it.</summary>
    bool TellsSecret => false;
}
