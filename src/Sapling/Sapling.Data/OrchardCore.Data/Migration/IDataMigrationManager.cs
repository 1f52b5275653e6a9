namespace OrchardCore.Data.Migration;

/// <summary>Runs the migrations of features.</summary>
public interface IDataMigrationManager
{
    Task UpdateAllFeaturesAsync();

    Task UpdateAsync(params string[] features);
}
