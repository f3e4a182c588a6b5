namespace WresEtl.App.Synth;

/// <summary>
/// A share kept as closely as whole numbers can: after n draws the number of "yes" is within one of the sum of the chances. Small
/// organisations then show the planned likelihoods instead of chance.
/// </summary>
internal sealed class SynthQuota(SynthRandom random)
{
    private const int Whole = 10_000;
    private int _carry = random.Below(Whole);

    public bool Next(int perTenThousand)
    {
        _carry += perTenThousand;
        if (_carry < Whole) return false;
        _carry -= Whole;
        return true;
    }
}
