using Sapling.Shell;

namespace Sapling.Setup;

/// <summary>Keeps a second process on the same App_Data from setting the site up at the same time.</summary>
internal static class SetupLock
{
    public static async Task<FileStream> TakeAsync(SitePaths paths)
    {
        Directory.CreateDirectory(paths.AppData);
        var path = Path.Combine(paths.AppData, "setup.lock");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100);
            }
        }
    }
}
