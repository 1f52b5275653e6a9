using DevCrm.Core.Mail;
using DevCrm.Licenses.Keys;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Operations;

/// <summary>Registers what changes licences.</summary>
public sealed class OperationsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<LicenseChanger>();
        services.AddScoped<LicenseHolds>();
        services.AddScoped<LicenseRenewals>();
        services.AddScoped<LicenseUpgrades>();
        services.AddScoped<LicenseTransfers>();
        services.AddScoped<LicenseKeyMaker>();
        services.AddScoped<LicenseKeyChanges>();
        services.AddScoped<IMailSecrets, KeysInMails>();
        services.AddScoped<OperationForms>();
        services.AddScoped<KeyRegeneration>();
        services.AddScoped<ILicenseTransferHandler, TransferredActivations>();
        services.AddScoped<ILicenseFiles, LicenseFiles>();
    }
}
