namespace LabourSim.Population;

/// <summary>What is true or false of a person at a site; one bit each in <see cref="Workers.Flags"/>.</summary>
internal static class PersonFlags
{
    public const int Present = 1 << 0;
    public const int Stranded = 1 << 1;
    public const int Preparing = 1 << 2;
    public const int Phone = 1 << 3;
    public const int WantsPhone = 1 << 4;
    public const int Moonlighting = 1 << 5;
    public const int Released = 1 << 6;
    public const int Informant = 1 << 7;
    public const int Ruptured = 1 << 8;
    public const int EverSideWork = 1 << 9;
    public const int Female = 1 << 10;
    public const int Married = 1 << 11;
    public const int HasChildren = 1 << 12;
    public const int ParentsAlive = 1 << 13;
    public const int Sampled = 1 << 14;
    public const int HadPhone = 1 << 15;
    public const int Extended = 1 << 16;
    public const int Arriving = 1 << 17;
    public const int Veteran = 1 << 18;
    public const int Leader = 1 << 19;
    public const int Assistant = 1 << 20;

    public const int Role = Leader | Assistant;
    public const int SideWork = Moonlighting | Released;
}
