import Testing

@Suite struct DayCurveTests {
}
