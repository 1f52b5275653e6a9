namespace OrchardCore.Data.Migration;

/// <summary>Runs the migrations of features.</summary>
public interface IDataMigrationManager
{
    Task<IEnumerable<string>> GetFeaturesThatNeedUpdateAsync();

    Task UpdateAllFeaturesAsync();

    Task UpdateAsync(params string[] features);

    Task Uninstall(string feature);
}
